package newsroom.launcher;

/// What a person needs to know of a newsroom that has just started.
public final class Summary {
  private Summary() {}

  public static String of(Stack stack) {
    var where = stack.addresses();
    var text =
        """

        Newsroom is up 编辑部已就绪
          open 打开      %s
          mail 邮件      %s
          data 数据      %s
        """
            .formatted(where.origin(), where.mail(), stack.data());
    var link =
        stack
            .firstAdministratorLink()
            .map(l -> "\nFirst administrator, one-time link 首位管理员一次性链接:\n  " + l + "\n")
            .orElse("");
    return text + link + "\nCtrl-C stops everything. 按 Ctrl-C 全部停止。";
  }
}
