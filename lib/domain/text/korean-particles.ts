/** Korean particles, which follow a noun without a space. */

/** The particles and their combinations that follow a noun, and the copula where it ends a quotation. */
export const koreanParticles: readonly string[] =
  "과의|와의|과는|와는|과도|와도|에서의|으로의|로의|까지의|부터의|간의|간|께서는|께서|에게서|에게는|에게도|에게|에서는|에서도|에서|에는|에도|에선|으로부터|으로는|으로|로부터|로는|로|까지는|까지|부터|이라고|이라는|라고|라는|이라며|라며|이나|이며|이다|이지만|처럼|보다|만|측은|측이|측|씨|님|은|는|이|가|도|과|와|을|를|의|에".split(
    "|",
  );
