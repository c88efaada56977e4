package newsroom.submission;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import newsroom.submission.article.Genres;
import newsroom.submission.article.PrintedNames;
import newsroom.submission.byline.BylineReader;
import newsroom.submission.byline.KnownUnit;
import newsroom.submission.byline.RegisteredNames;
import newsroom.submission.intake.IntakeDesk;
import newsroom.submission.newsroom.AskedInWords;
import newsroom.submission.newsroom.ListExport;
import newsroom.submission.newsroom.Shelves;
import newsroom.submission.newsroom.Submissions;
import newsroom.submission.newsroom.ViewDesk;
import newsroom.submission.search.SearchIndex;
import newsroom.submission.unit.Regions;
import newsroom.submission.unit.UnitCheck;
import newsroom.submission.unit.UnitDesk;
import newsroom.submission.unit.UnitDirectory;
import newsroom.submission.unit.Units;
import newsroom.submission.unitfile.ImportLog;
import newsroom.submission.unitfile.UnitImport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// Starts the service and sets up its desks.
@SpringBootApplication(proxyBeanMethods = false)
public class SubmissionApplication {
  public static void main(String[] args) {
    SpringApplication.run(SubmissionApplication.class, args);
  }

  @Bean
  Regions regions(@Value("${newsroom.units.home-region}") String home) {
    return new Regions(home);
  }

  @Bean
  UnitCheck unitCheck(Regions regions) {
    return new UnitCheck(regions);
  }

  @Bean
  UnitDirectory unitDirectory(Units units, Clock clock) {
    return new UnitDirectory(units, clock);
  }

  @Bean
  UnitDesk unitDesk(Units units, UnitDirectory directory, Clock clock) {
    return new UnitDesk(units, directory, clock);
  }

  @Bean
  BylineReader bylineReader(UnitDirectory directory) {
    return new BylineReader(new RegisteredNames(directory));
  }

  @Bean
  PrintedNames printedNames(BylineReader reader) {
    return (byline, day) ->
        reader.resolve(byline, day).named().stream()
            .map(named ->
                new PrintedNames.Printed(
                    named.written(),
                    named.meant().stream().map(KnownUnit::unitId).collect(Collectors.toSet())))
            .toList();
  }

  @Bean
  UnitImport unitImport(UnitDesk desk, Units units, UnitCheck check, ImportLog log) {
    return new UnitImport(desk, units, check, log);
  }

  @Bean
  IntakeDesk intakeDesk(
      UnitDirectory directory,
      Clock clock,
      @Value("${newsroom.intake.at-once}") int atOnce,
      @Value("${newsroom.intake.patience}") Duration patience) {
    return new IntakeDesk(new RegisteredNames(directory), clock, atOnce, patience);
  }

  @Bean
  Submissions submissions(SearchIndex index, UnitDirectory directory) {
    return new Submissions(index, directory);
  }

  @Bean
  ListExport listExport(Submissions submissions, Genres genres, UnitDirectory directory) {
    return new ListExport(submissions, new AskedInWords(genres, directory));
  }

  @Bean
  ViewDesk viewDesk(Shelves shelves, Clock clock) {
    return new ViewDesk(shelves, clock);
  }
}
