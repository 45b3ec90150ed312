package io.guildhall.payouts.payout;

import static io.guildhall.payouts.payout.Works.MEDICINE;
import static io.guildhall.payouts.payout.Works.terms;
import static io.guildhall.payouts.payout.Works.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payouts.ledger.HashChain;
import io.guildhall.payouts.ledger.PostedJournal;
import io.guildhall.payouts.payout.PayoutEvent.Issued;
import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.support.work.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random histories. The seed is the argument, so a failing one names itself. */
class AnyOrderTest {

    private static final int OUTCOMES = 60;
    private static final int VERSIONS = 4;

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_outcomes_in_any_order_and_however_often_come_to_the_same(int seed) {
        Random random = new Random(seed);
        List<Consumer<Books>> inputs = inputs(random);
        Books once = replay(inputs);

        List<Consumer<Books>> shuffled = new ArrayList<>(inputs);
        IntStream.range(0, OUTCOMES).forEach(i -> shuffled.add(inputs.get(random.nextInt(inputs.size()))));
        Collections.shuffle(shuffled, random);
        Books again = replay(shuffled);

        assertThat(once.paid()).isNotEmpty();
        assertThat(again.paid()).isEqualTo(once.paid());
        assertThat(again.balances()).isEqualTo(once.balances());
        assertThat(again.state().waiting()).isEqualTo(once.state().waiting());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_inputs_in_the_same_order_give_the_same_events_through_restarts(int seed) {
        List<Consumer<Books>> inputs = inputs(new Random(seed));
        Collections.shuffle(inputs, new Random(seed));
        Books steady = replay(inputs);
        Books restarted = new Books();
        inputs.forEach(input -> {
            restarted.restart();
            input.accept(restarted);
        });

        assertThat(restarted.history()).isEqualTo(steady.history());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_books_balance_after_every_journal_and_the_chain_is_unbroken(int seed) {
        List<Consumer<Books>> inputs = inputs(new Random(seed));
        Collections.shuffle(inputs, new Random(seed));
        Books books = new Books();
        Map<String, BigMoney> folded = new HashMap<>();
        String end = HashChain.GENESIS;
        long sequence = 0;
        for (Consumer<Books> input : inputs) {
            int before = books.history().size();
            input.accept(books);
            for (PostedJournal posted :
                    journals(books.history().subList(before, books.history().size()))) {
                assertThat(posted.sequence()).isEqualTo(++sequence);
                assertThat(posted.previousHash()).isEqualTo(end);
                assertThat(posted.hash()).isEqualTo(HashChain.hash(end, posted.journal()));
                end = posted.hash();
                posted.journal()
                        .entries()
                        .forEach(entry -> folded.merge(
                                entry.account().name() + ' ' + entry.amount().getCurrencyUnit(),
                                entry.amount(),
                                BigMoney::plus));
            }
            assertThat(books.balances()).isEqualTo(folded);
            assertThat(Stream.of("EUR", "USD").map(currency -> sum(folded, currency)))
                    .allMatch(BigDecimal.ZERO.setScale(4)::equals);
        }
    }

    private static BigDecimal sum(Map<String, BigMoney> balances, String currency) {
        return balances.entrySet().stream()
                .filter(balance -> balance.getKey().endsWith(' ' + currency))
                .map(balance -> balance.getValue().getAmount())
                .reduce(BigDecimal.ZERO.setScale(4), BigDecimal::add);
    }

    private static List<PostedJournal> journals(List<PayoutEvent> events) {
        return events.stream()
                .filter(Issued.class::isInstance)
                .map(event -> ((Issued) event).journal())
                .toList();
    }

    private static Books replay(List<Consumer<Books>> inputs) {
        Books books = new Books();
        inputs.forEach(input -> input.accept(books));
        return books;
    }

    /** Rates of two cards, one version of which is missing, and work quoted from them, some of it wrongly. */
    private static List<Consumer<Books>> inputs(Random random) {
        List<Consumer<Books>> inputs = new ArrayList<>();
        for (String currency : List.of("EUR", "USD")) {
            for (int version = 1; version < VERSIONS; version++) {
                RateVersion rate = rate(currency, version);
                inputs.add(books -> books.add(rate));
            }
        }
        for (int i = 0; i < OUTCOMES; i++) {
            story(randomWork("d1/u" + i + "/1/1", random), random.nextInt(8))
                    .forEach(outcome -> inputs.add(books -> books.take(outcome)));
        }
        return inputs;
    }

    /** What may become of work: rejected and won, taken back, and paid again; mostly it is just paid. */
    private static List<Outcome> story(AcceptedWork work, int which) {
        AcceptedWork again = Works.payment(work, 2);
        return switch (which) {
            case 0 -> List.of(Works.rejected(work));
            case 1 -> List.of(Works.rejected(work), work);
            case 2 -> List.of(work, Works.reversed(work));
            case 3 -> List.of(work, Works.reversed(work), again);
            case 4 -> List.of(work, Works.reversed(work), again, Works.reversed(again), Works.payment(work, 3));
            default -> List.of(work);
        };
    }

    /** All from the same time and only just appended: none supersedes another, whichever is read first. */
    private static RateVersion rate(String currency, int version) {
        String key = MEDICINE.replace("EUR", currency);
        return new RateVersion(key, version, Instant.EPOCH, new BigDecimal(version + ".2500"), null, Works.NOW);
    }

    private static AcceptedWork randomWork(String assignmentId, Random random) {
        String currency = random.nextBoolean() ? "EUR" : "USD";
        int version = 1 + random.nextInt(VERSIONS);
        String cents = random.nextInt(10) == 0 ? ".7500" : ".2500";
        Terms terms = terms(MEDICINE.replace("EUR", currency), version, currency + ' ' + version + cents, null);
        boolean billable = random.nextInt(8) != 0;
        BigMoney fee = BigMoney.parse(currency + (billable ? " 0.1100" : " 0.0000"));
        return work(assignmentId, "worker-" + random.nextInt(5), terms, fee, billable);
    }
}
