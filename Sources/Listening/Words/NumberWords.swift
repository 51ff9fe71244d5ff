/// Numbers that are written out.
enum NumberWords {
  static let words = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
    "sixty",
    "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion",
    "half",
    "double", "doubled", "twice", "third", "quarter", "dozen", "tenth", "fifth", "sixth", "eighth",
  ]
}
