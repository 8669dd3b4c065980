/// Broken equations that one thing explains.
struct Fault {
  /// What explains them.
  enum Explanation {
    /// One of these cells reads otherwise; a single one is the explanation.
    case cells
    /// Two numbers of one list, of which one has what the other lacks.
    case transfer
    /// Two columns of a list stand in each other's place.
    case columns(sheet: Int, first: Int32, second: Int32)
    /// A statement is printed in another unit than it says.
    case unit(statement: Int, isTooSmall: Bool)
    /// A row is printed twice.
    case repeated(sheet: Int, row: Int32)
    /// A list lacks a row, which its totals hold.
    case lost(statement: Int, under: Int32?)
    /// Nothing that was tried.
    case none
  }

  /// A cell and what it should read.
  struct Suspect: Hashable {
    let cell: Int32
    let implied: Int64
  }

  /// The indices of the equations.
  var equations: [Int]
  var explanation = Explanation.none
  var suspects: [Suspect] = []
}
