package io.guildhall.router;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the expertise router. */
@SpringBootApplication
public class ExpertiseRouterApplication {

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(ExpertiseRouterApplication.class, args);
    }
}
