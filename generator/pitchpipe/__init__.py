"""Keep typed Python clients in tune with their OpenAPI specs."""
