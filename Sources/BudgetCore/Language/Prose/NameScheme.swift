/// What a list of names is by, where a heading, a total or words such as 按经济分类 say so.
enum NameScheme: Sendable {
  case unknown
  case function
  case economy
  case governmentEconomy
  case projects
  case purchases
  case vehicles
}
