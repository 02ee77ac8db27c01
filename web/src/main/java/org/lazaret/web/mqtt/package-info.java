/** The second door for gateways: messages from an MQTT 5 broker, acknowledged after the commit (ADR 15). */
package org.lazaret.web.mqtt;
