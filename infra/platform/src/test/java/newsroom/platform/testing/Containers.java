package newsroom.platform.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/// A real replica set and a real broker, one of each per JVM, where a container engine runs.
///
/// They end with the JVM; nothing here is loaded unless it is asked for.
final class Containers {
  private static final MongoDBContainer MONGODB = new MongoDBContainer("mongo:8.0");
  private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.2.1");

  private Containers() {}

  static boolean wanted() {
    return "true".equals(System.getenv("NEWSROOM_TEST_CONTAINERS"));
  }

  static synchronized String mongodb() {
    MONGODB.start();
    return MONGODB.getConnectionString();
  }

  static synchronized String kafka() {
    KAFKA.start();
    return KAFKA.getBootstrapServers();
  }
}
