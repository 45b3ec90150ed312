package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.tasks.client.Client;
import io.guildhall.tasks.client.ClientStatus;
import io.guildhall.tasks.demand.DemandRequest;
import io.guildhall.tasks.demand.Fault;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;

/** What a request must be for its client to get it. */
final class ClientRules {

    private ClientRules() {}

    /** Whether the client may ask at all. */
    static List<Fault> standingFaults(Client client) {
        return client.status() == ClientStatus.CLOSED
                ? List.of(fault(ReasonCode.CLIENT_CLOSED, "clientId", "the account of this client is closed"))
                : List.of();
    }

    /** Whether the client can pay for that many tasks of a request that is otherwise without fault. */
    static List<Fault> moneyFaults(Client client, DemandRequest request, int tasks) {
        List<Fault> faults = new ArrayList<>();
        BigMoney maxPay = request.maxPayPerTask().toMoney();
        if (!client.billedIn(maxPay.getCurrencyUnit())) {
            String message = "the client is billed in " + client.currency() + "; use that currency";
            faults.add(fault(ReasonCode.CURRENCY_MISMATCH, "maxPayPerTask", message));
        }
        BigMoney worst = client.fees().costOf(maxPay).multipliedBy(tasks);
        if (worst.isGreaterThan(request.budget().toMoney())) {
            String message = tasks + " tasks may cost up to " + worst + ", fees included; the budget must cover that";
            faults.add(fault(ReasonCode.BUDGET_TOO_SMALL, "budget", message));
        }
        return faults;
    }

    private static Fault fault(ReasonCode code, String field, String message) {
        return new Fault(code, field, null, message);
    }
}
