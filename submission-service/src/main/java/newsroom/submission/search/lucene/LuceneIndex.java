package newsroom.submission.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import newsroom.submission.language.Folding;
import newsroom.submission.search.Counted;
import newsroom.submission.search.Entry;
import newsroom.submission.search.Filter;
import newsroom.submission.search.Hit;
import newsroom.submission.search.Inquiry;
import newsroom.submission.search.Listing;
import newsroom.submission.search.Order;
import newsroom.submission.search.Question;
import newsroom.submission.search.SearchIndex;
import newsroom.submission.search.Searchable;
import newsroom.submission.search.Synonyms;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// One index, on disk or in memory. Lost, it is built again: it holds nothing of its own.
public final class LuceneIndex implements SearchIndex, Closeable {
  private static final Pattern RECEIPT = Pattern.compile("[0-9]{4}-[0-9]{6}");
  private static final double BUFFER_MB = 8;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Supplier<Synonyms> synonyms;
  private final Clock clock;

  private LuceneIndex(Directory directory, Supplier<Synonyms> synonyms, Clock clock) {
    this.directory = directory;
    this.synonyms = synonyms;
    this.clock = clock;
    try {
      writer = new IndexWriter(directory, settings(directory));
      writer.setLiveCommitData(Map.of("form", Fields.FORM).entrySet());
      searchers = new SearcherManager(writer, new SearcherFactory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static LuceneIndex inMemory(Supplier<Synonyms> synonyms, Clock clock) {
    return new LuceneIndex(new ByteBuffersDirectory(), synonyms, clock);
  }

  public static LuceneIndex onDisk(Path folder, Supplier<Synonyms> synonyms, Clock clock) {
    try {
      return new LuceneIndex(FSDirectory.open(folder), synonyms, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An index of another form, or one that cannot be read, is begun anew.
  private static IndexWriterConfig settings(Directory directory) {
    return new IndexWriterConfig(Grams.ANALYZER)
        .setRAMBufferSizeMB(BUFFER_MB)
        .setOpenMode(
            isOfThisForm(directory)
                ? IndexWriterConfig.OpenMode.APPEND
                : IndexWriterConfig.OpenMode.CREATE);
  }

  private static boolean isOfThisForm(Directory directory) {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        return false;
      }
      try (var reader = DirectoryReader.open(directory)) {
        return Fields.FORM.equals(reader.getIndexCommit().getUserData().get("form"));
      }
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public void put(Searchable article) {
    try {
      writer.updateDocument(new Term(Fields.ID, article.articleId()), Fields.document(article));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean holds(String articleId, String fingerprint) {
    return with(searcher ->
        searcher.getIndexReader().docFreq(new Term(Fields.KEY, Fields.key(articleId, fingerprint)))
            > 0);
  }

  @Override
  public void refresh() {
    try {
      writer.commit();
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int size() {
    return with(searcher -> searcher.getIndexReader().numDocs());
  }

  @Override
  public List<Entry> entries(Collection<String> articleIds) {
    return with(searcher -> {
      var found = new HashMap<String, Entry>();
      var stored = searcher.storedFields();
      var top =
          searcher.search(
              Filters.oneOf(Fields.ID, articleIds),
              Math.max(1, articleIds.size()),
              Sort.INDEXORDER);
      for (var hit : top.scoreDocs) {
        var entry = Entries.read(stored.document(hit.doc, Entries.FIELDS));
        found.put(entry.articleId(), entry);
      }
      return articleIds.stream().map(found::get).filter(Objects::nonNull).toList();
    });
  }

  @Override
  public Listing list(Filter filter, Order order, @Nullable String after, int limit) {
    return with(searcher -> Lists.list(searcher, filter, order, after, limit));
  }

  @Override
  public int count(Filter filter) {
    return with(searcher -> searcher.count(Filters.query(filter)));
  }

  @Override
  public void each(Filter filter, Consumer<Counted> counted) {
    var _ = with(searcher -> Census.each(searcher, Filters.query(filter), counted));
  }

  @Override
  public Map<String, Integer> counts(Filter filter, Collection<String> statuses) {
    return with(searcher -> {
      var counts = new LinkedHashMap<String, Integer>();
      for (var status : statuses) {
        counts.put(status, searcher.count(Filters.query(filter.withStatus(Set.of(status)))));
      }
      return counts;
    });
  }

  @Override
  public List<Hit> find(Question question) {
    return with(searcher -> find(searcher, question));
  }

  private List<Hit> find(IndexSearcher searcher, Question question) throws IOException {
    var number = Folding.fold(question.text()).strip();
    if (RECEIPT.matcher(number).matches()) {
      return byNumber(searcher, question, number);
    }
    var wanted = new Inquiry(synonyms.get()).read(question.text());
    if (wanted.terms().isEmpty()) {
      return List.of();
    }
    var found = new Finder(searcher, question, clock.millis()).find(wanted, question.limit());
    var ids = ids(searcher, found.documents());
    return question.marked()
        ? Marks.hits(searcher, found.documents(), ids, found.marks())
        : ids.stream().map(id -> new Hit(id, List.of(), List.of())).toList();
  }

  private static List<Hit> byNumber(IndexSearcher searcher, Question question, String number)
      throws IOException {
    var query =
        new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.RECEIPT, number)), Occur.MUST);
    query.add(Filters.query(question.filter()), Occur.FILTER);
    var documents = new ArrayList<Integer>();
    for (var hit : searcher.search(query.build(), question.limit()).scoreDocs) {
      documents.add(hit.doc);
    }
    var ids = ids(searcher, documents);
    return question.marked()
        ? Marks.hits(searcher, documents, ids, new MatchNoDocsQuery("nothing to look for"))
        : ids.stream().map(id -> new Hit(id, List.of(), List.of())).toList();
  }

  private static List<String> ids(IndexSearcher searcher, List<Integer> documents)
      throws IOException {
    var stored = searcher.storedFields();
    var ids = new ArrayList<String>();
    for (int document : documents) {
      ids.add(stored.document(document, Set.of(Fields.ID)).get(Fields.ID));
    }
    return ids;
  }

  private interface Look<T> {
    T at(IndexSearcher searcher) throws IOException;
  }

  private <T> T with(Look<T> look) {
    try {
      var searcher = searchers.acquire();
      try {
        return look.at(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
