package io.guildhall.payouts.ledger;

/**
 * A place where money is owed, earned or spent.
 *
 * @param name such as {@code client/acme/work}; a slash joins its parts
 */
public record Account(String name) {

    /** What the platform earns in fees. */
    public static final Account REVENUE = new Account("platform/revenue");

    /** What the platform bears of work that no client is billed for. */
    public static final Account EXPENSE = new Account("platform/expense");

    /** What the platform bears to keep to its floors. */
    public static final Account FLOOR = new Account("platform/floor");

    /** What the platform bears for notice periods. */
    public static final Account SEVERANCE = new Account("platform/severance");

    /** What a client owes for work. */
    public static Account workOf(String clientId) {
        return new Account("client/" + clientId + "/work");
    }

    /** What a client owes in fees. */
    public static Account feesOf(String clientId) {
        return new Account("client/" + clientId + "/fees");
    }

    /** What is owed to a payee: a worker, or the vendor or agency of several. */
    public static Account payableTo(String payeeId) {
        return new Account("payable/" + payeeId);
    }
}
