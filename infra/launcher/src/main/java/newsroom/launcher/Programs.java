package newsroom.launcher;

import java.util.List;
import java.util.stream.Stream;

/// All that a newsroom is made of.
record Programs(App store, App broker, List<App> applications) {
  /// Names of those whose start the JDK has not learnt yet.
  List<String> unlearnt() {
    return Stream.concat(Stream.of(store, broker), applications.stream())
        .filter(app -> !app.learnt())
        .map(App::name)
        .toList();
  }

  /// An application that is learnt need not run while others learn; store and broker must.
  Programs toLearn() {
    return new Programs(store, broker, applications.stream().filter(app -> !app.learnt()).toList());
  }
}
