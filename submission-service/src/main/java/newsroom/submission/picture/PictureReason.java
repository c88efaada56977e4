package newsroom.submission.picture;

import newsroom.platform.problem.Reason;

/// Why a file is no photo for the paper.
public enum PictureReason implements Reason {
  HEIC(
      "photo-heic",
      "这是 HEIC 照片，这里还打不开。请存成 JPEG 再传；iPhone 可在“设置－相机－格式”里选“兼容性最佳”。",
      "This is a HEIC photo, which cannot be opened here. Save it as JPEG; on an iPhone choose Settings, Camera, Formats, Most compatible."),
  GIF(
      "photo-gif",
      "这是 GIF 图，颜色太少，不能印。请用 JPEG 或 PNG。",
      "This is a GIF; it has too few colours to print. Use JPEG or PNG."),
  MOVES(
      "photo-moves", "这是动图，不能印。请截取一帧存成 JPEG。", "This picture moves. Save one frame of it as JPEG."),
  NOT_A_PHOTO(
      "photo-unknown-kind",
      "这不是照片（内容是 {type}）。请用 JPEG、PNG 或 WebP。",
      "This is no photo (it is {type}). Use JPEG, PNG or WebP."),
  CUT_OFF(
      "photo-cut-off",
      "照片不完整，后面缺了一截。请重新导出或重新传。",
      "The photo is incomplete: its end is missing. Export it or upload it again."),
  DAMAGED(
      "photo-damaged",
      "照片已损坏，打不开。请重新导出。",
      "The photo is damaged and cannot be opened. Export it again."),
  TOO_WIDE(
      "photo-too-wide",
      "照片标明 {width}×{height} 像素，每边最多 {limit} 像素。请缩小后再传。",
      "The photo claims {width} × {height} pixels; a side may have {limit}. Make it smaller."),
  TOO_MANY_PIXELS(
      "photo-too-many-pixels",
      "照片标明 {width}×{height} 像素，共 {actual} 百万像素，最多 {limit} 百万。请缩小后再传。",
      "The photo claims {width} × {height} pixels, {actual} million; it may have {limit} million. Make it smaller."),
  TOO_SMALL(
      "photo-too-small",
      "照片只有 {width}×{height} 像素，每边至少 {limit} 像素才印得出来。",
      "The photo has only {width} × {height} pixels; a side needs {limit} to be printed.");

  private final String code;
  private final String chinese;
  private final String english;

  PictureReason(String code, String chinese, String english) {
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
