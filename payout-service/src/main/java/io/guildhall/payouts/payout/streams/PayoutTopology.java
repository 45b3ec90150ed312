package io.guildhall.payouts.payout.streams;

import io.guildhall.payouts.payout.PayoutCommand;
import io.guildhall.payouts.payout.PayoutEvent;
import io.guildhall.payouts.payout.PayoutSettings;
import io.guildhall.payouts.payout.Payouts;
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

/** The topology of the payout service: its intake, and one core keyed by workerId. */
@Configuration(proxyBeanMethods = false)
@Import(ServiceRuntime.class)
@EnableConfigurationProperties(PayoutProperties.class)
public class PayoutTopology {

    @Bean
    ServiceTopology topology(MeterRegistry meters, ServiceProperties properties, PayoutProperties payouts) {
        PayoutSettings settings = payouts.settings();
        PayoutMetrics metrics = new PayoutMetrics(meters);
        Core<Payouts, PayoutCommand, PayoutEvent> core = new Core<>(
                "payouts",
                List.of(Topics.PAYOUT_SERVICE_INBOX, Topics.TASK_OUTCOMES),
                List.of(Topics.PAYOUTS, Topics.LEDGER, Topics.STATEMENTS),
                Topics.PAYOUT_SERVICE_DLT,
                () -> new PayoutBinding(settings, metrics),
                properties.deadlines().settings());
        return new ServiceTopology(PayoutInputs.intake(), List.of(core));
    }
}
