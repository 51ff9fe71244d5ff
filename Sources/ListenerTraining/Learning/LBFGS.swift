/// Minimizes a smooth function by limited-memory BFGS (Nocedal, 1980; two-loop recursion) with backtracking.
package struct LBFGS: Sendable {
  /// Pairs of steps that are remembered.
  package var memory = 6
  package var iterations = 120
  /// Stops when the value falls by less than this share of itself.
  package var tolerance = 1e-5

  package init() {}

  /// - Parameter function: Its value at a point; writes the gradient.
  /// - Returns: The lowest point found.
  package func minimize(
    from start: [Double],
    _ function: (_ point: [Double], _ gradient: inout [Double]) -> Double
  ) -> [Double] {
    var point = start
    var gradient = [Double](repeating: 0, count: start.count)
    var value = function(point, &gradient)
    var steps: [[Double]] = []
    var changes: [[Double]] = []
    var scales: [Double] = []
    var next = point
    var nextGradient = gradient
    for iteration in 0..<iterations {
      let direction = Self.direction(gradient, steps, changes, scales)
      let slope = Self.dot(direction, gradient)
      guard slope < 0 else { break }
      var length = iteration == 0 ? min(1, 1 / max(Self.dot(gradient, gradient).squareRoot(), 1e-12)) : 1
      var nextValue = value
      var tries = 0
      repeat {
        for index in point.indices { next[index] = point[index] + length * direction[index] }
        nextValue = function(next, &nextGradient)
        if nextValue <= value + 1e-4 * length * slope { break }
        length /= 2
        tries += 1
      } while tries < 20
      guard nextValue < value else { break }
      var step = next
      var change = nextGradient
      for index in step.indices {
        step[index] -= point[index]
        change[index] -= gradient[index]
      }
      let curvature = Self.dot(step, change)
      if curvature > 1e-10 {
        steps.append(step)
        changes.append(change)
        scales.append(curvature)
        if steps.count > memory {
          steps.removeFirst()
          changes.removeFirst()
          scales.removeFirst()
        }
      }
      let fall = (value - nextValue) / max(abs(value), 1)
      swap(&point, &next)
      swap(&gradient, &nextGradient)
      value = nextValue
      if fall < tolerance { break }
    }
    return point
  }

  private static func direction(
    _ gradient: [Double],
    _ steps: [[Double]],
    _ changes: [[Double]],
    _ scales: [Double]
  ) -> [Double] {
    var direction = gradient
    var factors = [Double](repeating: 0, count: steps.count)
    for index in steps.indices.reversed() {
      factors[index] = dot(steps[index], direction) / scales[index]
      add(&direction, changes[index], -factors[index])
    }
    if let last = steps.indices.last {
      let scale = scales[last] / max(dot(changes[last], changes[last]), 1e-300)
      for index in direction.indices { direction[index] *= scale }
    }
    for index in steps.indices {
      let back = dot(changes[index], direction) / scales[index]
      add(&direction, steps[index], factors[index] - back)
    }
    for index in direction.indices { direction[index] = -direction[index] }
    return direction
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        var sum = 0.0
        for index in left.indices { sum += left[index] * right[index] }
        return sum
      }
    }
  }

  private static func add(_ sum: inout [Double], _ other: [Double], _ factor: Double) {
    sum.withUnsafeMutableBufferPointer { sum in
      other.withUnsafeBufferPointer { other in
        for index in sum.indices { sum[index] += factor * other[index] }
      }
    }
  }
}
