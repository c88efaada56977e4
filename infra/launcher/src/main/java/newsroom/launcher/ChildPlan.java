package newsroom.launcher;

import java.util.List;
import java.util.Map;

/// How one process is started and recognised as ready.
record ChildPlan(
    String name,
    List<String> command,
    Map<String, String> environment,
    String address,
    Probe ready) {}
