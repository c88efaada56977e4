package newsroom.identity.signin;

/// Where one may guess, and how often before having to wait.
public enum Door {
  PASSWORD_OF_ACCOUNT(5),
  PASSWORD_FROM_ADDRESS(50),
  CODE_OF_ACCOUNT(5),
  LINK_FROM_ADDRESS(30);

  private final int free;

  Door(int free) {
    this.free = free;
  }

  public int free() {
    return free;
  }
}
