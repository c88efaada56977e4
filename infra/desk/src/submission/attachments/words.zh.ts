export default {
  title: '附件',
  drop: '拖入附件：批件、原始表格',
  pick: '选文件',
  remove: '拿掉“{name}”',
  asTheyAre: '只给编辑部看，不刊登。按原样保存，照片里的拍摄位置也在。',
  unreached: '没有传上去，文件还在您的电脑里。',
}
