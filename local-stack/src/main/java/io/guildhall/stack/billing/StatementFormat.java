package io.guildhall.stack.billing;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.stack.billing.WorkerStatement.Line;
import io.guildhall.stack.text.Table;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Statements for people, for programs and for spreadsheets. */
public final class StatementFormat {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<Object> COLUMNS = List.of(
            "worker",
            "week",
            "currency",
            "issuedAt",
            "kind",
            "payoutId",
            "payee",
            "task",
            "pool",
            "taskType",
            "rateVersion",
            "seconds",
            "amount",
            "balance");

    private StatementFormat() {}

    /** As a table. */
    public static List<String> text(WorkerStatement statement) {
        String currency = statement.currency();
        List<String> text = new ArrayList<>();
        text.add("statement of " + statement.workerId() + " for "
                + statement.week().name() + " (UTC) in " + currency);
        text.add("");
        text.add("opening " + statement.opening().toPlainString());
        Table table =
                new Table("issued", "kind", "for", "pool", "task type", ">rate", ">seconds", ">amount", ">balance");
        for (Line line : statement.lines()) {
            PayoutIssued payout = line.payout();
            table.row(
                    TIME.format(payout.getIssuedAt()),
                    payout.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    cause(payout),
                    shown(payout.getPoolId()),
                    shown(payout.getTaskType()),
                    payout.getRateVersion() == null ? "–" : "v" + payout.getRateVersion(),
                    shown(payout.getCountedSeconds()),
                    line.amount().toPlainString(),
                    line.balance().toPlainString());
        }
        text.addAll(table.lines());
        text.add("closing " + statement.closing().toPlainString());
        text.add("TO BE PAID OUT " + statement.payable().toPlainString() + " " + currency
                + " (closing less opening, each rounded half up to the currency's minor unit)");
        return text;
    }

    private static String cause(PayoutIssued payout) {
        return Optional.ofNullable(payout.getTaskId())
                .or(() -> Optional.ofNullable(payout.getPeriod()))
                .or(() -> Optional.ofNullable(payout.getCauseId()))
                .orElse(payout.getPayoutId());
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "–" : value.toString();
    }

    /** As one JSON object; amounts are text. */
    public static ObjectNode json(WorkerStatement statement) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("workerId", statement.workerId())
                .put("week", statement.week().name())
                .put("currency", statement.currency())
                .put("opening", statement.opening().toPlainString());
        var lines = json.putArray("lines");
        for (Line line : statement.lines()) {
            PayoutIssued payout = line.payout();
            lines.addObject()
                    .put("payoutId", payout.getPayoutId())
                    .put("kind", payout.getKind().name())
                    .put("issuedAt", payout.getIssuedAt().toString())
                    .put("payeeId", payout.getPayeeId())
                    .put("taskId", payout.getTaskId())
                    .put("poolId", payout.getPoolId())
                    .put("taskType", payout.getTaskType())
                    .put("rateVersion", payout.getRateVersion())
                    .put("countedSeconds", payout.getCountedSeconds())
                    .put("reversesPayoutId", payout.getReversesPayoutId())
                    .put("amount", line.amount().toPlainString())
                    .put("balance", line.balance().toPlainString());
        }
        return json.put("closing", statement.closing().toPlainString())
                .put("payable", statement.payable().toPlainString());
    }

    /** As rows under column names: opening, lines, closing, and what is paid out, all statements one after the other. */
    public static List<List<Object>> rows(List<WorkerStatement> statements) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        for (WorkerStatement statement : statements) {
            rows.add(row(statement, "", "OPENING", statement.opening().toPlainString()));
            statement.lines().forEach(line -> rows.add(row(statement, line)));
            rows.add(row(statement, "", "CLOSING", statement.closing().toPlainString()));
            rows.add(row(statement, statement.payable().toPlainString(), "PAYABLE", ""));
        }
        return rows;
    }

    private static List<Object> row(WorkerStatement statement, String amount, String kind, String balance) {
        return List.of(
                statement.workerId(),
                statement.week().name(),
                statement.currency(),
                "",
                kind,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                amount,
                balance);
    }

    private static List<Object> row(WorkerStatement statement, Line line) {
        PayoutIssued payout = line.payout();
        @Nullable Object[] values = {
            statement.workerId(),
            statement.week().name(),
            statement.currency(),
            payout.getIssuedAt(),
            payout.getKind(),
            payout.getPayoutId(),
            payout.getPayeeId(),
            payout.getTaskId(),
            payout.getPoolId(),
            payout.getTaskType(),
            payout.getRateVersion(),
            payout.getCountedSeconds(),
            line.amount().toPlainString(),
            line.balance().toPlainString()
        };
        return Arrays.stream(values)
                .map(value -> Objects.requireNonNullElse(value, ""))
                .toList();
    }
}
