picture = {{ path }}
if Path(picture).exists():
    display(Image(filename=picture, alt={{ alt }}))
else:
    print({{ missing }})
