package org.lazaret.protocol;

/** A value together with the version it comes from: what an order keeps and a screen shows beside a computed date. */
public record Ruling(ProtocolVersion version, RuleValue value) {
}
