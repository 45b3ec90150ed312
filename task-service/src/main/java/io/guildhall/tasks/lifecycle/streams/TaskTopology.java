package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.carrier.Core;
import io.guildhall.support.runtime.ServiceProperties;
import io.guildhall.support.runtime.ServiceRuntime;
import io.guildhall.support.topology.ServiceTopology;
import io.guildhall.tasks.lifecycle.TaskCommand;
import io.guildhall.tasks.lifecycle.TaskEvent;
import io.guildhall.tasks.lifecycle.TaskState;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The topology of the task service: its intake, and one core keyed by demandId. */
@Configuration(proxyBeanMethods = false)
@Import(ServiceRuntime.class)
@EnableConfigurationProperties(TaskProperties.class)
public class TaskTopology {

    @Bean
    ServiceTopology topology(MeterRegistry meters, ServiceProperties shared, TaskProperties own) {
        TaskMetrics metrics = new TaskMetrics(meters);
        Core<TaskState, TaskCommand, TaskEvent> core = new Core<>(
                "tasks",
                List.of(Topics.TASK_SERVICE_INBOX, Topics.ROUTING_ASSIGNMENTS),
                List.of(
                        Topics.DEMAND_UPDATES,
                        Topics.DEMAND_RESULTS,
                        Topics.TASK_LIFECYCLE,
                        Topics.TASK_OUTCOMES,
                        Topics.REVIEW_REQUESTS),
                Topics.TASK_SERVICE_DLT,
                () -> new TaskBinding(own.settings(), metrics),
                shared.deadlines().settings());
        return new ServiceTopology(TaskInputs.intake(), List.of(core));
    }
}
