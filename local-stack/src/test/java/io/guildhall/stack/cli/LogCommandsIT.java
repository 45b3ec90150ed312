package io.guildhall.stack.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.ISO_WEEK_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.process.Installation;
import io.guildhall.stack.process.Stack;
import io.guildhall.stack.process.StackPorts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reads and mends a log, on a real one. */
class LogCommandsIT {

    private static final String PAYOUT = """
            {"payoutId": "%s", "kind": "%s", "workerId": "%s", "payeeId": "%3$s", "engagement": "GIG",
             "clientId": "acme", "demandId": "d", "taskId": "d/u/1", "poolId": "law", "taskType": "rate",
             "amount": "%s", "fee": "%s", "currency": "EUR", "journalId": "%1$s", "issuedAt": "%s",
             "clientBillable": %s}
            """;

    @TempDir
    private static Path directory = Path.of("");

    private static Stack stack;
    private static String month;
    private static String week;

    @BeforeAll
    static void start() throws IOException {
        stack = new Stack(
                Installation.find(),
                directory.resolve("data"),
                StackPorts.free(),
                new TerminalProgress(new PrintWriter(System.out, true, UTF_8)));
        stack.startServers();
        stack.setUp();
        // What is issued in a period is looked for among what was appended in it: it is of now, and of one hour.
        Instant issued = Instant.now().truncatedTo(ChronoUnit.HOURS);
        LocalDate day = LocalDate.ofInstant(issued, ZoneOffset.UTC);
        month = YearMonth.from(day).toString();
        week = ISO_WEEK_DATE.format(day).substring(0, "2026-W47".length());
        send(
                Topics.PAYOUTS.name(),
                PAYOUT.formatted("p1", "TASK", "worker-1", "9.5", "0.7601", issued, true),
                PAYOUT.formatted("p2", "TASK", "worker-2", "1.1", "0.1", issued.plusSeconds(1), true),
                PAYOUT.formatted("p3", "TASK", "worker-2", "5", "0", issued.plusSeconds(2), false),
                PAYOUT.formatted("p2/reversal", "REVERSAL", "worker-2", "1.1", "0.1", issued.plusSeconds(3), true));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void an_invoice_is_found_among_the_payouts_of_all_workers() {
        assertThat(run("invoice", "acme", "--period", month, "--output", "csv").out())
                .isEqualTo("""
                        client,period,currency,kind,project,pool,taskType,count,work,fees,total
                        acme,MONTH,EUR,WORK,,law,rate,2,10.6000,0.8601,11.4601
                        acme,MONTH,EUR,CREDIT,,law,rate,1,-1.1000,-0.1000,-1.2000
                        acme,MONTH,EUR,TOTAL,,,,,9.5000,0.7601,10.2601
                        acme,MONTH,EUR,PAYABLE,,,,,,,10.26
                        """.replace("MONTH", month));
        assertThat(run("invoice", "acme", "--period", "2026-10").out()).contains("nothing to pay");
    }

    @Test
    void an_invoice_that_the_ledger_does_not_bear_out_fails() {
        CommandLineRun checked = attempt("invoice", "acme", "--period", month, "--check");

        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.err()).contains("the invoice comes to {EUR=10.2601}, but the ledger charged {}");
    }

    @Test
    void a_statement_holds_the_payouts_of_one_worker() {
        assertThat(run("statement", "worker-2", "--period", week).out())
                .contains("opening 0.0000", "closing 5.0000", "TO BE PAID OUT 5.00 EUR")
                .doesNotContain("worker-1");
        assertThat(attempt("statement", "nobody", "--period", week).err())
                .contains("no payout names the workerId nobody by the end of " + week);
    }

    @Test
    void a_task_nobody_knows_is_said_to_be_unknown() {
        assertThat(attempt("explain", "d/u/1").err()).contains("there is no task d/u/1");
        assertThat(attempt("explain", "d").exitCode()).isEqualTo(2);
    }

    @Test
    void a_dead_letter_is_sent_to_where_it_came_from_once_for_ever() {
        Cluster cluster =
                new Cluster(stack.broker().bootstrapServers(), stack.registry().url());
        try (Producer<byte[], byte[]> producer = cluster.transactionalProducer("letters")) {
            producer.initTransactions();
            producer.beginTransaction();
            for (String cause : List.of("FAILED", "UNREADABLE")) {
                var _ = producer.send(letter(cause));
            }
            producer.commitTransaction();
        }

        assertThat(run("redrive", "expertise-router.dlt", "--dry-run").out()).contains("would redrive 2 letters");
        assertThat(run("redrive", "expertise-router.dlt", "--cause", "failed").out())
                .contains("1  FAILED workforce.workers.v1")
                .contains("redrove 1 letters of expertise-router.dlt; 0 were redriven before, 1 have another cause");
        assertThat(run("redrive", "expertise-router.dlt").out())
                .contains("redrove 1 letters of expertise-router.dlt; 1 were redriven before");
        assertThat(run("redrive", "expertise-router.dlt").out()).contains("redrove 0 letters");
        assertThat(run("watch", "workforce.workers.v1", "--from-beginning", "--max", "2")
                        .out())
                .contains("\"guildhall-redriven-from\":\"expertise-router.dlt/1/0\"")
                .contains("\"valueBase64\":\"CQk=\"");
    }

    private static ProducerRecord<byte[], byte[]> letter(String cause) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>("expertise-router.dlt", 1, "worker-1".getBytes(UTF_8), new byte[] {9, 9});
        letter.headers()
                .add("__streams.errors.topic", "workforce.workers.v1".getBytes(UTF_8))
                .add("__streams.errors.partition", "2".getBytes(UTF_8))
                .add("guildhall-cause", cause.getBytes(UTF_8));
        return letter;
    }

    private static void send(String topic, String... records) throws IOException {
        Path file = Files.write(directory.resolve("records.jsonl"), List.of(records));
        run("send", topic, file.toString());
    }

    private static CommandLineRun run(String... arguments) {
        CommandLineRun run = attempt(arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private static CommandLineRun attempt(String... arguments) {
        Stream<String> cluster = Stream.of(
                "--bootstrap-server",
                stack.broker().bootstrapServers(),
                "--registry",
                stack.registry().url());
        return CommandLineRun.of(Stream.concat(Stream.of(arguments), cluster).toArray(String[]::new));
    }
}
