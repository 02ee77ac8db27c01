/** The interface for programs, described by OpenAPI 3 and served at {@code /api/openapi}. */
package org.lazaret.web.openapi;
