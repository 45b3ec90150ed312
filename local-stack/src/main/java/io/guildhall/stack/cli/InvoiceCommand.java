package io.guildhall.stack.cli;

import io.guildhall.stack.billing.Invoice;
import io.guildhall.stack.billing.InvoiceFormat;
import io.guildhall.stack.billing.LedgerCharges;
import io.guildhall.stack.billing.PayoutSearch;
import io.guildhall.stack.billing.Period;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a client's invoice. */
@Command(
        name = "invoice",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what a client owes for a month, from payout.payouts.v1 alone: totals by project, pool and task type,"
                    + " with fees, and what was taken back as credits. What the platform bears is not on it.",
            "Amounts are exact; only what is to be paid is rounded, half up, to the currency's minor unit."
        })
final class InvoiceCommand implements Runnable {

    @Parameters(paramLabel = "CLIENT", description = "The clientId.")
    private String client;

    @Option(names = "--period", paramLabel = "YYYY-MM", required = true, description = "The month, in UTC.")
    private String period;

    @Option(names = "--check", description = "Fail unless payout.ledger.v1 charged the client exactly the same.")
    private boolean check;

    @Mixin
    private ClusterOptions options;

    @Option(
            names = "--output",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TableOutput output;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Period month = month();
        try (PayoutSearch payouts = new PayoutSearch(options.cluster())) {
            Invoice invoice = Invoice.of(client, month, payouts.ofClient(client, month));
            print(invoice);
            if (check) {
                check(invoice, LedgerCharges.of(client, month, payouts.journals(client, month)));
            }
        }
    }

    private Period month() {
        try {
            return Period.month(period);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void print(Invoice invoice) {
        PrintWriter out = spec.commandLine().getOut();
        switch (output) {
            case TEXT -> InvoiceFormat.text(invoice).forEach(out::println);
            case JSON -> out.println(InvoiceFormat.json(invoice));
            case CSV -> Csv.print(InvoiceFormat.rows(invoice), out);
        }
        out.flush();
    }

    private static void check(Invoice invoice, SortedMap<String, BigDecimal> charged) {
        Map<String, BigDecimal> billed = new TreeMap<>();
        invoice.sums().forEach(sum -> billed.put(sum.currency(), sum.total()));
        if (!billed.equals(charged)) {
            throw new CommandFailedException("the invoice comes to " + billed + ", but the ledger charged " + charged
                    + ": reconcile says which payouts are at fault");
        }
    }
}
