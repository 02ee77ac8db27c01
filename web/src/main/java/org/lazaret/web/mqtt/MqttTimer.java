package org.lazaret.web.mqtt;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every second: a connection to the broker that is lost is sought again (ADR 11). */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MqttTimer {
    @Inject
    private MqttDoor door;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        door.keepOpen();
    }
}
