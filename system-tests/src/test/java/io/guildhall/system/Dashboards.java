package io.guildhall.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.stack.process.ServiceProcess;
import io.guildhall.stack.process.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboards in {@code deploy/}, held against what the services of a stack expose. */
final class Dashboards {

    private static final Path FOLDER = Path.of("..", "deploy", "grafana", "dashboards");

    /** Counted by what is known only when it happens, and in a short play it need not happen. */
    private static final Set<String> NOT_ALWAYS = Set.of(
            "guildhall_input_parked_total",
            "guildhall_router_uncertain_total",
            "guildhall_router_corrected_total",
            "guildhall_router_misrouted_total");

    /** All our metrics and those of what we run on have an underscore, and no word of the query language does. */
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(_[a-z]+)+\\b(?!\\()");

    /** What is selected or grouped by, and texts. */
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\bby\\s*\\([^)]*\\)");

    private Dashboards() {}

    /** Asserts that some service exposes each metric that a panel shows. */
    static void showWhatIsExposedBy(Stack stack) {
        Set<String> exposed =
                stack.services().stream().flatMap(Dashboards::exposed).collect(Collectors.toSet());
        Set<String> shown = shown();
        assertThat(shown).as("metrics of the panels").hasSizeGreaterThan(20);
        shown.removeAll(NOT_ALWAYS);
        assertThat(exposed).containsAll(shown);
    }

    private static Set<String> shown() {
        Set<String> metrics = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                for (JsonNode expression :
                        JsonMapper.shared().readTree(Files.readString(file)).findValues("expr")) {
                    String query = LABELS.matcher(expression.asString()).replaceAll(" ");
                    METRIC.matcher(query).results().map(MatchResult::group).forEach(metrics::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return metrics;
    }

    private static Stream<String> exposed(ServiceProcess service) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI scrape = URI.create(service.managementUrl() + "/prometheus");
            String body = client.send(HttpRequest.newBuilder(scrape).build(), BodyHandlers.ofString())
                    .body();
            return body.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("[{ ]", 2)[0]);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(service.name() + " was not scraped", e);
        }
    }
}
