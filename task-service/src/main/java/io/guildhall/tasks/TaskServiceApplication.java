package io.guildhall.tasks;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the task service. */
@SpringBootApplication
public class TaskServiceApplication {

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(TaskServiceApplication.class, args);
    }
}
