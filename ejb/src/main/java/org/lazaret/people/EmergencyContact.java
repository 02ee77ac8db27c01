package org.lazaret.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Whom to call.
 *
 * @param name     at most 100 characters
 * @param relation as said: {@code 丈夫}, {@code daughter}
 * @param phone    E.164
 */
@Embeddable
public record EmergencyContact(
        @Column(name = "emergency_name", length = 100) String name,
        @Column(name = "emergency_relation", length = 60) String relation,
        @Column(name = "emergency_phone", length = 20) String phone) {

    public static final EmergencyContact NONE = new EmergencyContact(null, null, null);
}
