package org.lazaret.web.mqtt;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Every second, where the installation names a broker: a connection to it that is lost is sought again (ADR 11). */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MqttTimer {
    private static final Duration EVERY = Duration.ofSeconds(1);

    @Inject
    private MqttDoor door;
    @Resource
    private TimerService timers;

    @PostConstruct
    void start() {
        if (door.standing() != null) {
            timers.createIntervalTimer(EVERY.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
        }
    }

    @Timeout
    void tick() {
        door.keepOpen();
    }
}
