package newsroom.backing;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/// Runs another main class and ends the process when its standard input ends.
///
/// The parent holds the other end of that pipe, so a parent that was killed leaves no orphan.
public final class StopWithParent {
  private static final long GRACE_MILLIS = 15_000;

  private StopWithParent() {}

  public static void main(String[] arguments) throws Throwable {
    Thread.ofPlatform().daemon().name("parent-watch").start(StopWithParent::watch);
    var main = Class.forName(arguments[0]).getDeclaredMethod("main", String[].class);
    main.setAccessible(true);
    try {
      main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
      // An application's main returns when it has started: a third of its heap is of no use from
      // here on
      System.gc();
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static void watch() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException parentGone) {
      System.err.println("Parent gone: " + parentGone.getMessage());
    }
    Thread.ofPlatform().daemon().start(StopWithParent::haltLate);
    System.exit(0);
  }

  private static void haltLate() {
    try {
      Thread.sleep(GRACE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }
}
