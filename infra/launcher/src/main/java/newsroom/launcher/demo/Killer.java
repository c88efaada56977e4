package newsroom.launcher.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import newsroom.launcher.Stack;

/// Kills every process once at a random moment of the run. The seed repeats the moments, though not
/// what exactly the victim was doing.
final class Killer {
  private final Stack stack;
  private final TreeMap<Integer, List<String>> plan = new TreeMap<>();
  private final Random random;
  private boolean begun;
  private int moments;

  private Killer(Stack stack, Random random) {
    this.stack = stack;
    this.random = random;
  }

  static Killer none(Stack stack) {
    return new Killer(stack, new Random(0));
  }

  /// @param moments how many the run has at least from [#begin] on
  static Killer of(Stack stack, long seed, int moments) {
    var killer = new Killer(stack, new Random(seed));
    var victims = new ArrayList<>(stack.processes());
    Collections.shuffle(victims, killer.random);
    int stretch = Math.max(1, moments / victims.size());
    for (int i = 0; i < victims.size(); i++) {
      int at = i * stretch + 1 + killer.random.nextInt(stretch);
      killer.plan.computeIfAbsent(at, _ -> new ArrayList<>()).add(victims.get(i));
    }
    return killer;
  }

  /// From here on processes die: the people are there, the articles come.
  void begin() {
    begun = true;
  }

  void moment(Consumer<String> say) {
    if (!begun) {
      return;
    }
    var due = plan.remove(++moments);
    if (due == null) {
      return;
    }
    for (var victim : due) {
      long pause = random.nextInt(400);
      Thread.ofVirtual()
          .start(() -> {
            try {
              Thread.sleep(pause);
            } catch (InterruptedException e) {
              return;
            }
            say.accept("✂ kill -9 " + victim);
            stack.kill(victim);
          });
    }
  }

  /// Kills what the run was too short for.
  void rest(Consumer<String> say) {
    plan.values()
        .forEach(victims ->
            victims.forEach(victim -> {
              say.accept("✂ kill -9 " + victim);
              stack.kill(victim);
            }));
    plan.clear();
  }
}
