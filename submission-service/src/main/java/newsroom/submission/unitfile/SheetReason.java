package newsroom.submission.unitfile;

import newsroom.platform.problem.Reason;

/// What is wrong with a file of units, or with a row of it.
public enum SheetReason implements Reason {
  FORMAT_UNKNOWN("format-unknown", "格式只有 csv 和 xlsx。", "The format is csv or xlsx."),
  FILE_EMPTY("file-empty", "文件是空的。", "The file is empty."),
  FILE_TOO_LARGE(
      "file-too-large", "文件超过 {limit} MB。请分成几个文件。", "The file is over {limit} MB. Split it."),
  UNDECODABLE(
      "undecodable",
      "文字编码无法识别：第 {line} 行（第 {offset} 个字节）既不是 UTF-8、UTF-16，也不是 GB18030。请另存为 UTF-8。",
      "The text cannot be decoded. Line {line} (byte {offset}) is neither UTF-8, UTF-16 nor GB18030."),
  OLD_EXCEL(
      "old-excel",
      "这是旧版 Excel 文件（.xls）或加密文件。请另存为不加密的 .xlsx 或 CSV。",
      "This is an old Excel file (.xls) or an encrypted one. Save it as plain .xlsx or CSV."),
  NOT_XLSX("not-xlsx", "这个压缩文件里没有 Excel 工作表。", "This archive holds no Excel worksheet."),
  XLSX_BROKEN(
      "xlsx-broken", "Excel 文件已损坏，读不出来。请重新另存一次。", "The Excel file is damaged. Save it again."),
  XLSX_TOO_LARGE(
      "xlsx-too-large",
      "Excel 文件解压后超过 {limit} MB，没有读取。",
      "The Excel file unpacks to more than {limit} MB. It was not read."),
  CSV_BROKEN(
      "csv-broken",
      "CSV 从第 {line} 行起读不下去：引号没有成对。",
      "The CSV cannot be read from line {line} on: a quotation mark has no partner."),
  JSON_BROKEN(
      "json-broken",
      "JSON 在第 {line} 行第 {column} 列出错。",
      "The JSON breaks at line {line}, column {column}."),
  JSON_SHAPE(
      "json-shape",
      "JSON 须为单位的数组，每项有 name 和 type。",
      "The JSON must be an array of units with name and type."),
  COLUMNS_MISSING(
      "columns-missing",
      "缺少必需的列：{columns}。请用模板的表头。",
      "Required columns are missing: {columns}. Use the headings of the template."),
  COLUMN_TWICE("column-twice", "“{column}”列出现了两次。", "The column {column} appears twice."),
  NO_ROWS("no-rows", "表头下面没有内容。", "There is nothing below the headings."),
  TOO_MANY_ROWS(
      "too-many-rows",
      "超过 {limit} 行。请分成几个文件。",
      "There are more than {limit} rows. Split the file."),
  COLUMN_IGNORED(
      "column-ignored", "不认识“{heading}”列，没有读取。", "The column {heading} is unknown and not read."),
  CELL_TOO_LONG("cell-too-long", "单元格超过 {limit} 个字。", "The cell has more than {limit} characters."),
  CELL_ERROR("cell-error", "单元格的公式出错：{text}。", "The formula in the cell fails: {text}."),
  KIND_UNKNOWN(
      "kind-unknown",
      "没有“{text}”这种单位类型。可填：{kinds}。",
      "There is no kind {text}. Use one of {kinds}."),
  STATUS_UNKNOWN("status-unknown", "没有“{text}”这种状态。", "There is no status {text}."),
  STATUS_BY_ACT(
      "status-by-act",
      "现在是“{status}”，不能靠导入改为“{text}”。请在单位页面办理。",
      "It is {statusEn}; an import cannot make it {text}. Do that on the unit's page."),
  DATE_FORM(
      "date-form", "“{text}”不是日期。写法如 2026-01-31。", "{text} is no date. Write it like 2026-01-31."),
  YES_NO("yes-no", "请填“是”或“否”，不填随类型。", "Fill in yes or no; empty follows the kind."),
  ALIAS_FORM(
      "alias-form",
      "别名“{text}”的写法不对。写法如：省示例中心[2020-01-01~2024-12-31]；省示例站。",
      "The alias {text} is not well written. Write 省示例中心[2020-01-01~2024-12-31]；省示例站."),
  ID_FORM(
      "id-form",
      "编号只能用字母、数字、- 和 _，最多 64 个。",
      "An id has letters, digits, - and _ only, at most 64."),
  ID_TWICE("id-twice", "编号与第 {other} 行重复。", "Row {other} has the same id."),
  NAME_TWICE("name-twice", "单位名称与第 {other} 行重复。", "Row {other} has the same name."),
  UNIT_TWICE("unit-twice", "与第 {other} 行是同一个单位。", "Row {other} is about the same unit."),
  NAME_OF_OTHER(
      "name-of-other",
      "“{text}”已是另一个单位（编号 {unitId}）的名称。",
      "{text} is the name of another unit ({unitId})."),
  NAME_SHARED(
      "name-shared",
      "“{text}”同时也是“{unit}”的名称或别名，导入后须由人判定。",
      "{text} is also a name of {unit}; a person must decide after the import."),
  PARENT_SEVERAL(
      "parent-several", "“{text}”可能指几个单位。请填编号。", "{text} may mean several units. Give the id."),
  PARENT_RING("parent-ring", "上级单位绕成了圈：{ring}。", "The parents form a ring: {ring}."),
  PARENT_REGISTERED(
      "parent-registered",
      "没有“{text}”，将作为待启用的上级单位登记，类型请事后核对。",
      "There is no {text}; it will be registered as a parent to be activated. See to its kind."),
  UNIT_ENDED("unit-ended", "单位已{status}，不能再改。", "The unit is {statusEn} and cannot be changed."),
  NAMED_SINCE_ALONE(
      "named-since-alone",
      "名称启用日期只随更名而改，这次没有采用。",
      "The first day of a name changes only with the name; it was not taken."),
  ROWS_WRONG(
      "rows-wrong",
      "有 {rows} 行不能导入，因此一行都没有导入。请改正后再试。",
      "{rows} rows cannot be imported, so none was. Correct them and try again."),
  CHANGED_MEANWHILE(
      "changed-meanwhile",
      "导入时单位刚被他人修改。请再导入一次这一行。",
      "Somebody changed the unit during the import. Import this row again.");

  private final String code;
  private final String chinese;
  private final String english;

  SheetReason(String code, String chinese, String english) {
    this.code = code;
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }
}
