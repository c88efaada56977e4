package newsroom.submission.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import newsroom.submission.search.SearchIndex;
import newsroom.submission.search.Source;
import newsroom.submission.search.Synonyms;
import newsroom.submission.search.Upkeep;
import newsroom.submission.unit.Roster;
import newsroom.submission.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// This process's index and who keeps it.
@Configuration(proxyBeanMethods = false)
class SearchSetup {
  private static final Logger log = LoggerFactory.getLogger(SearchSetup.class);

  @Bean(destroyMethod = "close")
  LuceneIndex searchIndex(
      @Value("${newsroom.search.folder:}") String folder, UnitDirectory units, Clock clock) {
    var synonyms = new UnitNames(units);
    if (!folder.isBlank()) {
      try {
        return LuceneIndex.onDisk(Files.createDirectories(Path.of(folder)), synonyms, clock);
      } catch (IOException | UncheckedIOException e) {
        log.warn("The index in {} cannot be used, a new one is made: {}", folder, e.toString());
      }
    }
    try {
      return LuceneIndex.onDisk(Files.createTempDirectory("newsroom-search"), synonyms, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Bean
  Upkeep upkeep(SearchIndex index, Source source, Clock clock) {
    return new Upkeep(index, source, clock);
  }

  @Bean
  Rounds rounds(Upkeep upkeep, Clock clock) {
    return new Rounds(upkeep, clock);
  }

  /// Names of the registry as it is; made again when it has changed.
  private static final class UnitNames implements Supplier<Synonyms> {
    private final UnitDirectory units;
    private @Nullable Roster seen;
    private Synonyms synonyms = new Synonyms(List.of());

    UnitNames(UnitDirectory units) {
      this.units = units;
    }

    @Override
    public synchronized Synonyms get() {
      var roster = units.roster();
      if (!roster.equals(seen)) {
        seen = roster;
        synonyms =
            new Synonyms(
                roster.units().stream()
                    .map(unit -> unit.state().profile())
                    .map(profile -> {
                      var names = new ArrayList<String>();
                      names.add(profile.canonicalName());
                      profile.aliases().forEach(alias -> names.add(alias.text()));
                      return names;
                    })
                    .toList());
      }
      return synonyms;
    }
  }
}
