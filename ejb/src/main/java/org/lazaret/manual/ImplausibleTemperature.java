package org.lazaret.manual;

import java.math.BigDecimal;
import org.lazaret.shared.Refusal;

/** No body has that temperature, and nobody has confirmed that the thermometer is broken. */
public final class ImplausibleTemperature extends Refusal {
    private static final long serialVersionUID = 1L;

    /** All in degrees Celsius. */
    ImplausibleTemperature(BigDecimal degrees, BigDecimal lowest, BigDecimal highest) {
        super("implausible-temperature", 422, "degrees", degrees, "lowest", lowest, "highest", highest);
    }
}
