"""Learn whose a number, an address, a day, an age, a bed or a page is."""
