/// The performance targets (绩效目标) of a project, of a special fund, or of an entity as a whole.
///
/// Its money is in the statement's facts: ``rows`` are the rows that print it.
public struct Performance: Hashable, Sendable, Codable {
  /// A share of the budget to be spent by a date (资金支出计划).
  public struct Instalment: Hashable, Sendable, Codable {
    /// The date as printed, such as 3月底.
    public var date: Field
    /// The share in per cent; nil where none is printed.
    public var share: Field?

    /// A date with its share.
    public init(date: Field, share: Field? = nil) {
      (self.date, self.share) = (date, share)
    }
  }

  /// A goal (绩效目标).
  public struct Goal: Hashable, Sendable, Codable {
    /// Whether it is of the whole term or of the year, where both are printed.
    public var period: Period
    /// The goal in words.
    public var text: Field

    /// A goal for a period.
    public init(period: Period, text: Field) {
      (self.period, self.text) = (period, text)
    }
  }

  /// A task of the year (年度主要任务).
  public struct Task: Hashable, Sendable, Codable {
    /// The name of the task (任务名称).
    public var name: Field
    /// What is done (主要内容).
    public var content: Field?
    /// The row of the statement that prints its money; nil where it prints none.
    public var row: Int?

    /// A task by its name.
    public init(name: Field, content: Field? = nil, row: Int? = nil) {
      (self.name, self.content, self.row) = (name, content, row)
    }
  }

  /// The project as its facts name it: its code, or its name; empty for an entity as a whole.
  public var project = ""
  /// The code of the project as printed.
  public var code: Field?
  /// The name of the project, or of the entity.
  public var name: Field?
  /// The unit that carries the project out (实施单位, 项目单位).
  public var unit: Field?
  /// The department in charge (主管部门).
  public var department: Field?
  /// What kind of project it is (项目属性).
  public var attributes: Field?
  /// For how long it runs (项目期, 实施期限).
  public var term: Field?
  /// The rows of the statement that print its money by source, period and use.
  public var rows: [Int] = []
  /// What the money is for (资金用途).
  public var purpose: Field?
  /// When the money is to be spent.
  public var schedule: [Instalment] = []
  /// What is to be reached.
  public var goals: [Goal] = []
  /// The tasks of the year.
  public var tasks: [Task] = []
  /// The indicators in printed order, all of one period first.
  public var indicators: [Indicator] = []
  /// What spending in time counts in the score (执行率分值).
  public var executionWeight: Field?
  /// Texts under other labels: 项目概况, 立项依据, 负责人.
  public var remarks: [LabelledField] = []

  /// An empty form.
  public init() {}
}
