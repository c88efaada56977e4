package newsroom.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/// Which port each process has, counted from the base port in a fixed order.
public record Ports(int base) {
  private static final int COUNT = 11;

  public Ports {
    if (base < 1024 || base > 65_535 - COUNT) {
      throw new Refused("--port must be from 1024 to " + (65_535 - COUNT) + ", not " + base);
    }
  }

  public int gateway() {
    return base;
  }

  public int identity() {
    return base + 1;
  }

  public int submission() {
    return base + 2;
  }

  public int review() {
    return base + 3;
  }

  public int publishing() {
    return base + 4;
  }

  public int notification() {
    return base + 5;
  }

  public int mailPage() {
    return base + 6;
  }

  public int smtp() {
    return base + 7;
  }

  public int kafka() {
    return base + 8;
  }

  public int kafkaController() {
    return base + 9;
  }

  public int store() {
    return base + 10;
  }

  /// The port of an application.
  int of(String app) {
    return switch (app) {
      case "gateway" -> gateway();
      case "identity" -> identity();
      case "submission" -> submission();
      case "review" -> review();
      case "publishing" -> publishing();
      case "notification" -> notification();
      default -> throw new IllegalArgumentException("No application " + app);
    };
  }

  /// Every port of this machine that is needed, under the name of the process that needs it.
  Map<String, Integer> needed(boolean ownBroker, boolean ownStore) {
    var needed = new LinkedHashMap<String, Integer>();
    needed.put("gateway", gateway());
    needed.put("identity", identity());
    needed.put("submission", submission());
    needed.put("review", review());
    needed.put("publishing", publishing());
    needed.put("notification", notification());
    needed.put("mail page", mailPage());
    needed.put("mail (SMTP)", smtp());
    if (ownBroker) {
      needed.put("broker", kafka());
      needed.put("broker (controller)", kafkaController());
    }
    if (ownStore) {
      needed.put("store", store());
    }
    return needed;
  }
}
