package newsroom.platform.aggregate;

import org.bson.Document;

/// How a state becomes the `state` field of its document and back. What is queried is indexed as `state.x`.
public interface StateMapping<T> {
  Document toDocument(T state);

  T fromDocument(Document document);
}
