package org.lazaret.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A fact about this installation that must outlive a restart, by name. */
@Entity
public class Setting {
    /** How far the product's time is from the machine's, as ISO-8601 duration. */
    public static final String CLOCK_SHIFT = "clock-shift";

    @Id
    @Column(length = 60)
    private String name;
    @Column(name = "setting_value", nullable = false, length = 2000)
    private String value;

    protected Setting() {
    }

    public Setting(String name, String value) {
        this.name = name;
        this.value = value;
    }

    public String value() {
        return value;
    }
}
