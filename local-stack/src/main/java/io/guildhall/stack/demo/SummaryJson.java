package io.guildhall.stack.demo;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A summary as JSON: amounts by currency as text, times in milliseconds, memory in KiB. */
public final class SummaryJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SummaryJson() {}

    /** All the summary says. */
    public static ObjectNode of(Summary summary) {
        ObjectNode json = JSON.objectNode();
        summary.pools().forEach(pool -> json.withArray("pools").add(pool(pool)));
        summary.clients()
                .forEach(client -> json.withArray("clients")
                        .addObject()
                        .put("clientId", client.clientId())
                        .put("units", client.units())
                        .put("tasks", client.tasks())
                        .set("work", amounts(client.work()))
                        .set("fees", amounts(client.fees()))
                        .set("total", amounts(client.total()))
                        .set("budget", amounts(client.budget())));
        summary.payees()
                .forEach(payee -> json.withArray("payees")
                        .addObject()
                        .put("payeeId", payee.payeeId())
                        .put("tasks", payee.tasks())
                        .set("earned", amounts(payee.earned())));
        summary.verdicts()
                .forEach(line -> json.withArray("verdicts")
                        .addObject()
                        .put("acceptedBy", line.acceptedBy().name())
                        .put("tasks", line.tasks())
                        .put("right", line.right())
                        .put("wrong", line.wrong()));
        summary.specials()
                .forEach(special -> json.withArray("specials")
                        .addObject()
                        .put("demandId", special.demandId())
                        .put("policy", special.policy())
                        .put("ending", special.ending())
                        .put("asStated", special.mismatch() == null));
        summary.happenings()
                .forEach(happening -> json.withArray("happenings")
                        .addObject()
                        .put("afterMillis", happening.after().toMillis())
                        .put("what", happening.what()));
        summary.processes()
                .forEach(process -> json.withArray("processes")
                        .addObject()
                        .put("name", process.name())
                        .put("residentKib", process.residentKib())
                        .put("peakKib", process.peakKib()));
        json.put("readyMillis", summary.readyIn().toMillis());
        json.put("tookMillis", summary.took().toMillis());
        json.put("demands", summary.demands());
        ObjectNode refusals = json.putObject("refusals");
        summary.refusals().forEach(refusals::put);
        ObjectNode mismatches = json.putObject("mismatches");
        summary.mismatches().forEach(mismatches::put);
        return json;
    }

    private static ObjectNode pool(PoolScore pool) {
        ObjectNode json = JSON.objectNode()
                .put("pool", pool.pool())
                .put("tasks", pool.tasks())
                .put("accepted", pool.accepted())
                .put("released", pool.released())
                .put("lapsed", pool.lapsed())
                .put("declined", pool.declined());
        pool.medianWait().ifPresent(wait -> json.put("medianWaitMillis", wait.toMillis()));
        return json.set("paid", amounts(pool.paid()));
    }

    private static ObjectNode amounts(Amounts amounts) {
        ObjectNode json = JSON.objectNode();
        amounts.byCurrency().forEach((currency, amount) -> json.put(currency, amount.toPlainString()));
        return json;
    }
}
