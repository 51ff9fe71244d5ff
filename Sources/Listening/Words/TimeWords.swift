/// Words for days and hours: a time is never a name, however it is written.
enum TimeWords {
  static let words = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow", "tonight", "week",
    "fortnight", "month", "january", "february", "april", "june", "july", "august", "september", "october", "november",
    "december", "morning", "mornings", "afternoon", "afternoons", "noon", "lunch", "o'clock", "am", "pm",
  ]
}
