package newsroom.submission.article;

import java.util.List;
import java.util.Optional;
import newsroom.contracts.submission.PointAnswer;

/// The words themselves. Written once under their hash, before an article names them.
public interface Texts {
  /// Answers what is kept: for words kept before, with the paragraph ids they had then.
  Text keep(String articleId, Content content, List<String> paragraphIds);

  Optional<Text> find(String articleId, String contentHash);

  /// All words of an article that nobody but its unit ever saw.
  void forget(String articleId);

  /// @return the key to find it by
  String keep(String articleId, Note note);

  Optional<Note> findNote(String articleId, String key);

  /// What a unit says about a new version.
  ///
  /// @param answers to the points of the return, in their order
  record Note(String changeNote, List<String> answers, List<PointAnswer> pointAnswers) {
    public Note {
      answers = List.copyOf(answers);
      pointAnswers = List.copyOf(pointAnswers);
    }
  }
}
