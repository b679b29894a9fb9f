"""What a reply gives away about the person it answers."""
