package newsroom.notification.subscriber;

import java.util.Locale;

/// 报头: what the paper is called.
public interface Masthead {
  String title(Locale locale);
}
