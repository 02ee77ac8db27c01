package org.lazaret.access;

import java.util.UUID;

/**
 * Where a thing stands, as far as access is concerned.
 *
 * @param site         the site it belongs to
 * @param divisionCode the division that site lies in, 12 digits (GB/T 2260 and 10114): {@code 430202005001}
 */
public record SiteScope(UUID site, String divisionCode) {
}
