package org.lazaret.protocol;

/** How far a version reaches, widest first; where two speak, the later constant wins (settled reading 3). */
public enum Scope {
    /** Guidance and the product's own defaults: they hold where no authority says anything. */
    WORLD,
    NATION,
    PROVINCE,
    CITY,
    SITE
}
