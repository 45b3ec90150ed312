package io.guildhall.payouts;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the payout service. */
@SpringBootApplication
public class PayoutServiceApplication {

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(PayoutServiceApplication.class, args);
    }
}
