package io.guildhall.router.streams;

import io.guildhall.router.classify.Classifier;
import io.guildhall.router.intake.streams.RouterIntake;
import io.guildhall.router.market.Market;
import io.guildhall.router.market.MarketCommand;
import io.guildhall.router.market.MarketEvent;
import io.guildhall.router.market.streams.MarketBinding;
import io.guildhall.router.market.streams.MarketMetrics;
import io.guildhall.router.triage.OpenDemands;
import io.guildhall.router.triage.TriageCommand;
import io.guildhall.router.triage.TriageEvent;
import io.guildhall.router.triage.streams.TriageBinding;
import io.guildhall.router.triage.streams.TriageMetrics;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.carrier.Core;
import io.guildhall.support.runtime.ServiceProperties;
import io.guildhall.support.runtime.ServiceRuntime;
import io.guildhall.support.topology.ServiceTopology;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The topology of the router: its intake, triage keyed by demandId, and the market keyed by marketId. */
@Configuration(proxyBeanMethods = false)
@Import(ServiceRuntime.class)
@EnableConfigurationProperties(RouterProperties.class)
public class RouterTopology {

    @Bean
    ServiceTopology topology(MeterRegistry meters, ServiceProperties service, RouterProperties router) {
        return new ServiceTopology(
                RouterIntake.intake(), List.of(triage(meters, service, router), market(meters, service, router)));
    }

    private static Core<OpenDemands, TriageCommand, TriageEvent> triage(
            MeterRegistry meters, ServiceProperties service, RouterProperties router) {
        Classifier classifier = Classifier.shipped();
        TriageMetrics metrics = new TriageMetrics(meters);
        return new Core<>(
                "triage",
                List.of(Topics.TASK_LIFECYCLE, Topics.EXPERTISE_ROUTER_CORRECTIONS),
                List.of(Topics.ROUTING_DECISIONS, Topics.EXPERTISE_ROUTER_INBOX),
                Topics.EXPERTISE_ROUTER_DLT,
                () -> new TriageBinding(router.triageSettings(), classifier, metrics),
                service.deadlines().settings());
    }

    private static Core<Market, MarketCommand, MarketEvent> market(
            MeterRegistry meters, ServiceProperties service, RouterProperties router) {
        MarketMetrics metrics = new MarketMetrics(meters);
        return new Core<>(
                "market",
                List.of(Topics.EXPERTISE_ROUTER_INBOX),
                List.of(
                        Topics.ASSIGNMENTS,
                        Topics.ROUTING_ASSIGNMENTS,
                        Topics.ROUTING_DECISIONS,
                        Topics.EXPERTISE_ROUTER_CORRECTIONS),
                Topics.EXPERTISE_ROUTER_DLT,
                () -> new MarketBinding(router.market(), metrics),
                service.deadlines().settings());
    }
}
