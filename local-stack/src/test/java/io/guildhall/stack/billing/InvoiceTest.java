package io.guildhall.stack.billing;

import static io.guildhall.stack.billing.Payouts.reversal;
import static io.guildhall.stack.billing.Payouts.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payout.JournalEntry;
import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.stack.billing.Invoice.Kind;
import io.guildhall.stack.billing.Invoice.Sum;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvoiceTest {

    private static final Period NOVEMBER = Period.month("2026-11");
    private static final String MIDMONTH = "2026-11-15T12:00:00Z";

    @Test
    void only_what_the_client_is_billed_for_in_the_month_is_on_it_and_each_payout_once() {
        PayoutIssued first = task("p1", "9.5", "0.76", "EUR", "2026-11-01T00:00:00Z");
        Invoice invoice = invoice(
                first,
                first,
                task("p2", "9.5", "0.76", "EUR", "2026-11-30T23:59:59.999Z"),
                task("before", "9.5", "0.76", "EUR", "2026-10-31T23:59:59.999Z"),
                task("after", "9.5", "0.76", "EUR", "2026-12-01T00:00:00Z"),
                PayoutIssued.newBuilder(task("borne", "9.5", "0", "EUR", MIDMONTH))
                        .setClientBillable(false)
                        .build(),
                PayoutIssued.newBuilder(task("other", "9.5", "0.76", "EUR", MIDMONTH))
                        .setClientId("rival")
                        .build());

        assertThat(invoice.lines()).hasSize(1);
        assertThat(invoice.lines().getFirst().count()).isEqualTo(2);
        assertThat(invoice.lines().getFirst().total()).isEqualTo("20.5200");
    }

    @Test
    void what_was_taken_back_is_a_credit_of_its_own_work_and_fees() {
        PayoutIssued paid = task("p1", "9.5", "0.76", "EUR", MIDMONTH);
        Invoice invoice = invoice(paid, task("p2", "1.1", "0.132", "EUR", MIDMONTH), reversal(paid, MIDMONTH));

        assertThat(invoice.lines()).extracting(Invoice.Line::kind).containsExactly(Kind.WORK, Kind.CREDIT);
        assertThat(invoice.lines().getLast().work()).isEqualTo("-9.5000");
        assertThat(invoice.lines().getLast().fees()).isEqualTo("-0.7600");
        assertThat(invoice.sums()).containsExactly(new Sum("EUR", new BigDecimal("1.1000"), new BigDecimal("0.1320")));
    }

    @Test
    void lines_are_by_project_pool_and_task_type_in_order() {
        PayoutIssued base = task("p1", "9.5", "0.76", "EUR", MIDMONTH);
        Invoice invoice = invoice(
                PayoutIssued.newBuilder(base)
                        .setPayoutId("p2")
                        .setTaskType("write")
                        .build(),
                base,
                PayoutIssued.newBuilder(base)
                        .setPayoutId("p3")
                        .setProjectId(null)
                        .build(),
                PayoutIssued.newBuilder(base)
                        .setPayoutId("p4")
                        .setPoolId("finance")
                        .build());

        assertThat(invoice.lines())
                .extracting(line -> line.projectId() + "/" + line.poolId() + "/" + line.taskType())
                .containsExactly("/law/rate", "atlas/finance/rate", "atlas/law/rate", "atlas/law/write");
    }

    @Test
    void only_the_total_is_rounded_half_up_to_the_minor_unit_of_its_currency() {
        assertThat(payable("0.0025", "JPY")).isEqualTo("0");
        assertThat(payable("0.5", "JPY")).isEqualTo("1");
        assertThat(payable("0.0050", "EUR")).isEqualTo("0.01");
        assertThat(payable("0.0049", "EUR")).isEqualTo("0.00");
        assertThat(payable("0.0005", "KWD")).isEqualTo("0.001");
        assertThat(payable("0.0001", "CLF")).isEqualTo("0.0001");
        assertThat(payable("99999999999999.9999", "EUR")).isEqualTo("100000000000000.00");
    }

    @Test
    void it_agrees_with_the_ledger_to_the_last_unit() {
        PayoutIssued payout = task("p1", "9.5", "0.7601", "EUR", MIDMONTH);
        List<JournalEntry> entries = List.of(
                entry("client/acme/work", "9.5000"),
                entry("payable/worker-1", "-9.5000"),
                entry("client/acme/fees", "0.7601"),
                entry("client/acme-two/fees", "5.0000"),
                entry("platform/revenue", "-0.7601"));
        JournalPosted journal = new JournalPosted(
                "p1", "p1", "p1", "worker-1", entries, 1L, "0".repeat(64), "1".repeat(64), Instant.parse(MIDMONTH));

        assertThat(LedgerCharges.of("acme", NOVEMBER, List.of(journal)))
                .isEqualTo(Map.of("EUR", invoice(payout).sums().getFirst().total()));
        assertThat(LedgerCharges.of("acme", Period.month("2026-12"), List.of(journal)))
                .isEmpty();
    }

    @Test
    void it_reads_as_a_table_as_rows_and_as_json() {
        PayoutIssued paid = task("p1", "9.5", "0.76", "EUR", MIDMONTH);
        Invoice invoice = invoice(paid, reversal(paid, MIDMONTH), task("p2", "180", "18", "JPY", MIDMONTH));

        assertThat(InvoiceFormat.text(invoice))
                .startsWith("invoice to acme for 2026-11 (UTC)")
                .contains(
                        "TO PAY 198 JPY (the total rounded half up to the currency's minor unit; nothing else is rounded)");
        assertThat(InvoiceFormat.rows(invoice))
                .contains(List.of(
                        "acme",
                        "2026-11",
                        "EUR",
                        Kind.CREDIT,
                        "atlas",
                        "law",
                        "rate",
                        1,
                        "-9.5000",
                        "-0.7600",
                        "-10.2600"))
                .contains(List.of("acme", "2026-11", "JPY", "PAYABLE", "", "", "", "", "", "", "198"))
                .allSatisfy(row -> assertThat(row).hasSize(11));
        assertThat(InvoiceFormat.json(invoice).toString())
                .contains("\"kind\":\"CREDIT\"", "\"total\":\"198.0000\",\"payable\":\"198\"");
    }

    private static BigDecimal payable(String amount, String currency) {
        return invoice(task("p", amount, "0", currency, MIDMONTH))
                .sums()
                .getFirst()
                .payable();
    }

    private static JournalEntry entry(String account, String amount) {
        return new JournalEntry(account, new BigDecimal(amount), "EUR");
    }

    private static Invoice invoice(PayoutIssued... payouts) {
        return Invoice.of("acme", NOVEMBER, List.of(payouts));
    }
}
